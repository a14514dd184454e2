"""From one drawn plant to arrays, and to the engine that takes them; reads no file."""
