"""The model cards, filled in by the code that makes the models."""

READER_CARD = """# The Reader, English, version {version}

Made {date} by `quotekit.training.release` on {machine}.

## What it is

An encoder of six layers (384 wide, 22.7 million parameters) that reads windows of whole paragraphs, with four heads:
tags of content, cue and source (a linear-chain CRF), links from content to cue and from cue to source (biaffine), and
names (person, group, organisation, state, place). It started from all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020,
Reimers & Gurevych 2019); the shape of words and the place of each word among quotation marks were added to its input.
{begun}
## What it was trained on

- PolNeAR v1 (Newell, Margolin & Ruths, LREC 2018), the training part: US political news of 2015-16 with attributions
  marked by people. The repository states no licence (its setup script says MIT). {held} articles were kept back to fit
  the confidence.
- Names: a silver layer over the same articles by a third-party copy of spaCy's small English model (MIT); nobody has
  corrected it.
{unread}{teacher}
A quarter of the articles had their curly marks made straight in each epoch, and three in ten had one quotation mark
deleted, turned round or doubled, so that damage in the text is nothing new to it.

## Settings

{settings}
- weights kept: after epoch {epoch}; of several, their mean

## Figures

On the dev part of PolNeAR (84 articles). Content, cue and source: exact F1 of spans in words; sources and contents:
links right, given gold spans. End to end: content at an intersection over union of one half and the right source. All
with the weights as they ship.

| | |
| --- | --- |
{figures}

## Limits

English news. It learned from US politics: other fields and other varieties of English are read less well. What the
annotators of PolNeAR call an attribution is wider than speech: knowing, hoping, planning count as well. Weights are
stored as int8 with one scale a row.
"""

READER_BEGUN = """
This version went on from the weights of version {version}, which had learned from people's marks and the silver layer
alone.
"""

READER_UNREAD = """- Names marked by people: GUM (Zeldes 2017; its documents are CC BY, CC BY-SA or in the public
  domain), the training part without news.
"""

READER_TEACHER = """- Beside what people marked, the probabilities that a larger net gave each word. It had learned
  from the same articles; {layers} layers, {hidden} wide, started from all-mpnet-base-v2 (Apache-2.0; Song et al. 2020,
  Reimers & Gurevych 2019); its content, cue and source reach {content:.1f}, {cue:.1f} and {source:.1f} on dev.{more}
"""

READER_TAUGHT_ON = """ So it learned from
  words that nobody marked, too: those of GUM, and sentences of NewsMTSC (Hamborg & Donnay 2021, MIT) and of DSE (Park
  et al. 2021, free to use when cited), of their training parts."""

READER_ON_CARD = """# The Reader, English, version {version}

Made {date} by `quotekit.training.release` on {machine}.

## What it is

The Reader of version {before}, trained on. What that is, what it had learned from and where its limits are, says its
own card, which stands below.

## What it was trained on now

{train} articles with attributions, of whoever made this version; {held} more were kept back to fit the confidence
(if none, it is the one of before).

## Settings

{settings}
- epoch kept: {epoch}

## Figures

On {dev} articles kept apart for it. Content, cue and source: exact F1 of spans in words; sources and contents: links
right, given gold spans. End to end: content at an intersection over union of one half and the right source. All with
the weights as they are written.

| | |
| --- | --- |
{figures}

---

{card}
"""

STANCE_CARD = """# The stance classifier, English, version {version}

Made {date} by `quotekit.training.stance_release` on {machine}.

## What it is

An encoder of {encoder} over the words of a quote, some of their paragraph around
them, and the speaker; markers stand around the quote's words and around the mentions of the target. From the
states of [CLS] and of the target's markers two layers tell against, favor and neutral. It started from
{start}. {names}

Its scores and the evidence of quotekit's lexicon become probabilities by a weighted sum and a softmax (factors:
{blend}), fitted on {held} articles kept back from the training and on half of the sentences kept back. In
a kit the lexicon alone decides on a quote where no label reaches the probability "unsure"; the figures below are of the
classifier without that.

## What it was trained on

- Stances read for quotekit in quotes of PolNeAR v1 (Newell, Margolin & Ruths, LREC 2018), the training part: US
  political news of 2015-16. The repository of PolNeAR states no licence (its setup script says MIT).
- NewsMTSC (Hamborg & Donnay 2021, MIT), the training part but for a tenth of the sentences: the writer's stance toward
  a person in a sentence.
- DSE (Park et al. 2021, free to use when cited), the training part without sentences that stand in another part: what a
  sentence tells of the stance of one actor toward another; if the settings give it a share above 0.

A mark at the start of each row says which of the three it is.
{teacher}
In {masked} per cent of the rows each epoch the target's names were replaced by a mask, in {holder} per cent the
holder's.

## Settings

{settings}
- epoch kept: {epoch}

## Figures

Quote and target given, F1 in per cent, with the weights as they ship. Dev: 32 articles of PolNeAR's dev part, never
trained on; sentences: the tenth of NewsMTSC kept back; directed sentences: DSE's valid part. Calibration errors: ten
bins of equal width.

| | |
| --- | --- |
{figures}

## Limits

English news. It learned from US politics of one campaign. Irony, allusion and argument over several sentences are
often missed. A stance is what the words say in their paragraph, not what somebody thinks. Weights are stored as int8
with one scale a row.
"""
