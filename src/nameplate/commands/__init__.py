"""What the commands of the command line share, and those of them that fill a module."""
