"""Where quotekit meets other libraries; each module is imported only when its library is wanted."""
