"""From the block tree to the bytes of a .docx: the decree's numbers, the styles, the text of the parts."""
