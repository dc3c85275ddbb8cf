"""Where quotekit meets other libraries; each module is imported only when that library is wanted."""
