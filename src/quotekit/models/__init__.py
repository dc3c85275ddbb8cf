"""Trained models, each a folder with weights, configuration, vocabulary, card, and a manifest that holds their SHA-256.

Those that the default needs stand here, under the name of their language; nothing is ever downloaded.
"""
