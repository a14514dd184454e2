"""Files of reports: every kind that is read, and every kind of bad file."""

import sys
from datetime import date
from pathlib import Path

import pytest

from nameplate.errors import UnreadableFileError
from nameplate.extracting.decoding import NOT_UTF8
from nameplate.extracting.extraction import extract
from nameplate.extracting.reports import LARGEST_REPORT_BYTES, read_report

PAGE = """<!doctype html><html><head><title>A plant &amp; more</title>
<meta property="article:published_time" content="2024-05-03T10:00">
<script>var cars = 99999;</script><style>p {margin: 77px}</style></head>
<body><article><h1>Plant</h1><p>The plant in Ostrava makes up to 4,000 cars a year, the company
said, and employs 1,200 people on two lines.</p></article></body></html>"""


def pdf(text: str) -> bytes:
    """Return a PDF of one page with one line of text."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode() if text else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def test_text_and_markdown_are_kept_as_they_are(tmp_path: Path) -> None:
    """Plain text and Markdown stay unchanged, so that offsets fit the file."""
    path = tmp_path / "report.md"
    path.write_text("# Plant\n\nIt makes **4,000** cars.\n", encoding="utf-8")
    report = read_report(path)
    assert (report.kind, report.text) == ("markdown", path.read_text(encoding="utf-8"))
    assert extract(report.text).figures[0].low == 4000


def test_the_main_text_of_a_page_is_read(tmp_path: Path) -> None:
    """Scripts and styles of a page state nothing; title and day of publication are kept."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    report = read_report(path)
    assert (report.kind, report.title, report.published) == (
        "html",
        "A plant & more",
        date(2024, 5, 3),
    )
    assert [found.low for found in extract(report.text).figures] == [4000, 1200, 2]


def test_a_pdf_is_read(tmp_path: Path) -> None:
    """The text of a PDF is read, whatever its file is called."""
    path = tmp_path / "report.bin"
    path.write_bytes(pdf("It makes 4,000 cars."))
    report = read_report(path)
    assert (report.kind, report.text.strip()) == ("pdf", "It makes 4,000 cars.")


def test_another_encoding_is_read_and_named(tmp_path: Path) -> None:
    """Text in Windows-1252 is read, and the report says that it is not UTF-8."""
    path = tmp_path / "report.txt"
    path.write_bytes("Citroën makes 4,000 cars.".encode("cp1252"))
    report = read_report(path)
    assert (report.text, report.doubts) == ("Citroën makes 4,000 cars.", (NOT_UTF8,))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\t\xe2\x80\x8b\n", "no text"),
        ("scripts.html", b"<html><script>var a = 12;</script></html>", "no text"),
        ("scan.pdf", pdf(""), "a PDF without text"),
        ("broken.pdf", b"%PDF-1.7\nnothing", "a broken PDF"),
        ("false.pdf", b"no pdf at all", "no PDF"),
        ("office.docx", b"PK\x03\x04rest", "packed file"),
        ("binary.txt", b"abc\0def", "a binary file"),
        ("odd.txt", b"caf\x81\xe9 12", "no text in UTF-8"),
        ("half.txt", b"\xff\xfea\x00b", "UTF-16"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    """What holds no readable text is refused in words, never with a crash."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=words):
        read_report(path)


def test_a_large_file_is_refused_with_its_limit(tmp_path: Path) -> None:
    """A file of 50 MB is refused, and the limit is named."""
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(UnreadableFileError, match=f"{LARGEST_REPORT_BYTES // 1024**2} MiB"):
        read_report(path)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    """A missing file and a folder are refused in words."""
    with pytest.raises(UnreadableFileError):
        read_report(tmp_path / name)


@pytest.mark.parametrize(
    ("module", "name", "data"),
    [
        ("resiliparse.extract.html2text", "page.html", PAGE.encode()),
        ("pypdfium2", "report.pdf", pdf("It makes 4,000 cars.")),
    ],
)
def test_a_missing_library_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, data: bytes
) -> None:
    """Without the library for a kind of file, the error says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        read_report(path)
    assert "nameplate[extract]" in " ".join(str(caught.value).split())
