using Baozhai.Newsroom.Articles.Bodies;
using Baozhai.Newsroom.Articles.Bylines;
using Baozhai.Newsroom.Articles.Heads;
using Baozhai.Newsroom.Articles.Sections;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Articles;

/// <summary>Writes the articles of an issue from their drafts, and notes what each line of them is.</summary>
internal sealed class ArticleWriter(Page page, string? paper, DateOnly? date)
{
    private readonly ArticleIds _ids = new();

    /// <summary>Writes all articles in order.</summary>
    public IReadOnlyList<Article> Write(IReadOnlyList<ArticleDraft> drafts)
    {
        var repeated = drafts.SelectMany(draft => draft.Heads).SelectMany(head => head.Lines)
            .GroupBy(line => line.Start, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. drafts.Select((draft, index) => Write(
            draft, KnownHeadline.Of(draft, page) ?? HeadReader.Read(draft, repeated), drafts.ElementAtOrDefault(index - 1), drafts.ElementAtOrDefault(index + 1)))];
    }

    private Article Write(ArticleDraft draft, Headline headline, ArticleDraft? above, ArticleDraft? below)
    {
        var signature = SignatureReader.Read(draft);
        var kind = ArticleKinds.Of(draft, signature);
        if (kind is ArticleKind.Photo)
            draft.TellByCaptions();
        var body = ParagraphJoiner.Join(draft, page);
        Note(draft, headline);
        var text = string.Concat(body.Paragraphs.Take(3).Select(paragraph => paragraph.Text));
        var lead = draft.Body.Count > 0 ? draft.Body[0].Start : "";
        return new Article
        {
            Id = _ids.Next(headline.Title, text),
            Kind = kind,
            Kicker = headline.Kicker,
            Title = headline.Title,
            Headline = headline.Title ?? ShownHeadline.Make(body.Paragraphs, Subheads(draft)),
            Subtitles = headline.Subtitles,
            Byline = signature.Byline,
            Reporters = signature.Credits.Reporters,
            Correspondents = signature.Credits.Correspondents,
            Agency = signature.Agency is ['本', ..] ? paper : signature.Agency,
            EventDate = kind is ArticleKind.Notice or ArticleKind.Letter ? null : EventDay.Find(lead, date),
            Page = draft.Page,
            Lines = LineRanges.Of(draft.Body.Concat(draft.Signatures).Select(line => line.Number)),
            HeadLines = LineRanges.Of(HeadLines(draft, headline).Order()),
            Joins = body.Joins,
            Paragraphs = body.Paragraphs,
            Confidence = ReadingConfidence.Of(draft, headline, signature, kind, above, below),
        };
    }

    private static IEnumerable<string> Subheads(ArticleDraft draft) =>
        draft.Body.Where(line => draft.Crossheads.Contains(line.Number)).Select(line => line.Text);

    private static IEnumerable<int> HeadLines(ArticleDraft draft, Headline headline) =>
        headline.Roles.Where(entry => entry.Role is not LineRole.Section).Select(entry => entry.Line.Number)
            .Concat(draft.Bylines.Select(line => line.Number))
            .Concat(draft.Asides.Select(line => line.Number));

    private void Note(ArticleDraft draft, Headline headline)
    {
        foreach (var (line, role, reason) in headline.Roles)
            page.Mark(line.Number, role, page.Explains ? $"{reason}; {page.ReasonOf(line.Number)}" : reason);
        foreach (var line in draft.Signatures)
            page.Mark(line.Number, LineRole.Signature, "closes a notice");
    }
}
