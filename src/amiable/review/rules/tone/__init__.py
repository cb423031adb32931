"""T1xx: how the text speaks to its reader."""
