using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Composition.Bodies;
using Baozhai.Newsroom.Composition.Heads;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>Builds the articles of an issue from their drafts and sets the final role of each of their lines.</summary>
internal sealed class ArticleBuilder(Page page, string? paper, DateOnly? date)
{
    private const int LongestHeadline = 40;

    private readonly ArticleIds _ids = new();

    /// <summary>Builds all articles in order.</summary>
    public IReadOnlyList<Article> Write(IReadOnlyList<ArticleDraft> drafts)
    {
        var repeated = Repeated(drafts);
        return [.. drafts.Select((draft, index) => WriteOrKeep(draft, repeated, drafts.ElementAtOrDefault(index - 1), drafts.ElementAtOrDefault(index + 1)))];
    }

    /// <summary>The folded headlines that a page prints more than once.</summary>
    public static IReadOnlySet<string> Repeated(IReadOnlyList<ArticleDraft> drafts) =>
        drafts.SelectMany(draft => draft.Heads).SelectMany(head => head.Lines)
            .GroupBy(line => line.Start, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    // No text should cause an exception. If one does, this article is kept unread with confidence 0, and the rest of the issue is read.
    private Article WriteOrKeep(ArticleDraft draft, IReadOnlySet<string> repeated, ArticleDraft? above, ArticleDraft? below)
    {
        try
        {
            return Write(draft, KnownHeadline.Of(draft, page) ?? HeadReader.Read(draft, repeated), above, below);
        }
#pragma warning disable CA1031 // Whatever the fault is, it costs this article's reading and nothing else.
        catch (Exception e)
#pragma warning restore CA1031
        {
            page.Doubts.Add($"line {draft.FirstLine}: this article could not be read ({e.GetType().Name}); its lines are kept as they stand");
            return AsItStands(draft);
        }
    }

    private Article AsItStands(ArticleDraft draft)
    {
        PageLine[] heads = [.. draft.Heads.SelectMany(head => head.Lines)];
        PageLine[] body = [.. draft.Body, .. draft.Signatures];
        var headline = heads.Length > 0 ? string.Join(' ', heads.Select(line => line.Text)) : body.Select(line => line.Text).FirstOrDefault() ?? "";
        return new Article
        {
            Id = _ids.Next(null, string.Concat(body.Take(3).Select(line => line.Text))),
            Headline = headline[..Math.Min(headline.Length, LongestHeadline)],
            Page = draft.Page,
            Lines = LineRanges.Of(body.Select(line => line.Number)),
            HeadLines = LineRanges.Of(heads.Concat(draft.Bylines).Concat(draft.Asides).Select(line => line.Number).Order()),
            Paragraphs = [.. body.Select(line => new Paragraph(line.Text, [line.Number]))],
            Confidence = 0,
        };
    }

    private Article Write(ArticleDraft draft, Headline headline, ArticleDraft? above, ArticleDraft? below)
    {
        var signature = AuthorshipReader.Read(draft);
        var kind = ArticleKinds.Of(draft, signature);
        if (kind is ArticleKind.Photo)
            draft.TellByCaptions();
        var body = ParagraphJoiner.Join(draft, page);
        Note(draft, headline);
        var text = string.Concat(body.Paragraphs.Take(3).Select(paragraph => paragraph.Text));
        var lead = draft.Opening?.Start ?? "";
        return new Article
        {
            Id = _ids.Next(headline.Title, text),
            Kind = kind,
            Kicker = headline.Kicker,
            Title = headline.Title,
            Headline = headline.Title is { } title ? DoubledWords.Mended(title, text) : SubstituteHeadline.Make(body.Paragraphs, Subheads(draft)),
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

/// <summary>Decides what kind of piece an article is.</summary>
internal static class ArticleKinds
{
    /// <summary>The kind, from headlines and authorship.</summary>
    public static ArticleKind Of(ArticleDraft draft, Authorship signature)
    {
        if (draft.Body.Count == 0)
            return ArticleKind.Photo;
        if (!draft.IsSigned && draft.Heads.Exists(OfficialNotice.IsTitle))
            return ArticleKind.Notice;
        return signature.Form switch
        {
            AuthorshipForm.Institution => ArticleKind.Letter,
            AuthorshipForm.Name when signature.Agency is null => ArticleKind.Commentary,
            _ => draft.Heads.Count > 1 && ColumnLabel.IsOpinion(draft.Heads[0].Lines[0].Start) && signature.Agency is null
                ? ArticleKind.Commentary
                : ArticleKind.News,
        };
    }
}
