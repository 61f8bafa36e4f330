"""The input model: what a workshop file can say, in frozen pydantic records."""
