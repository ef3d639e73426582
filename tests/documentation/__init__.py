"""What the documentation tells is done."""
