"""Training of the models that ship with quotekit; needs the extra ``[train]``. Nothing else imports it."""
