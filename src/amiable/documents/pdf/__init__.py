"""How a printed page becomes text: words with places, columns, running heads, paragraphs."""
