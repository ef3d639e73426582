"""The bytes of a web page → an article, by what several engines and the page itself say of it."""
