using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>A box (相关链接, 名词解释) that the page printed into an article: a label that is known, or a short one over notes.</summary>
internal sealed partial class BoxRule : ISectionRule
{
    private const int LongestLabel = 12;

    // A part behind a known label that is longer is the box's title: 名词解释 碳中和示范园区.
    private const int LongestSecondLabel = 4;
    private const int FewestSemicolons = 2;
    private const double WordsOfATitle = 0.3;
    private const int LongestNote = 30;

    private const string Decoration = " 【】[]〖〗■●▲◆▶◀:";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        WordFile.Load("columns")["boxes"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> Seams = SearchValues.Create(" ·|/:】]");

    /// <inheritdoc />
    public Placement? Place(Section section, ArticleDraft? above, PageStyle style)
    {
        if (section.Heads.Count == 0 || section.Body.Count == 0)
            return null;
        if (IsBox(section.Heads[0]))
            return above is null ? new Placement(SectionPlace.NewArticle, "a box at the top of the page") : new Placement(SectionPlace.Box, "a box label");
        return above is { BreaksOff: false } && IsLabelOverNotes(section) && style.Words.Cohesion(section.Wording, above.Wording) > 0
            ? new Placement(SectionPlace.Box, "a short label over notes", Doubt: 0.2)
            : null;
    }

    /// <summary>Whether a headline is a box's label, alone or with the box's title.</summary>
    public static bool IsBox(HeadBlock head) => Known.Contains(FirstPart(head.Lines[0].Start));

    /// <summary>Whether a folded text is a box's label and nothing more.</summary>
    public static bool IsLabel(string text) => Known.Contains(Bare(text));

    /// <summary>Whether a box has a title of its own: behind its label, or one line below it that the text speaks of. Several lines, or items, are its notes.</summary>
    public static bool HasTitle(Section section) => section.Heads switch
    {
        [var label] => !IsOnlyLabels(label),
        [_, { Lines: [var title] }] => !Item().IsMatch(title.Start) && section.Wording.Share(title.Text) >= WordsOfATitle,
        [_, { Lines: [var title, _] }] => !Item().IsMatch(title.Start),
        _ => false,
    };

    /// <summary>Whether a headline has nothing but labels: one that is known or stands over notes, and others as short.</summary>
    public static bool IsOnlyLabels(HeadBlock head)
    {
        var text = Bare(head.Lines[0].Start);
        if (head.Lines.Count > 1 || text.Length > LongestLabel)
            return false;
        var rest = text[FirstPart(text).Length..];
        foreach (var part in rest.SplitAny(Seams))
        {
            if (rest[part].Length > LongestSecondLabel)
                return false;
        }

        return true;
    }

    /// <summary>How many lines of a section under a label are its notes: the first, and where that is short the short ones below it.</summary>
    public static int Notes(Section section) =>
        section.Body[0].Length > LongestNote ? 1 : Math.Max(1, section.Body.TakeWhile(line => line.Length <= LongestNote && (Punctuation.EndsSentence(line.End) || !Punctuation.HasPause(line.Start))).Count());

    // Clauses divided by semicolons, or a short line of a list.
    private static bool IsNote(PageLine line) => line.Length <= LongestNote || line.Start.AsSpan().Count(';') >= FewestSemicolons;

    private static bool IsLabelOverNotes(Section section) =>
        section is { IsSigned: false, Mark: 0, Heads: [{ Lines: [var line] }] } && line.Length <= LongestLabel
        && !ColumnLabel.Is(line.Start) && section.Wording.Share(line.Text) == 0 && IsNote(section.Body[0]);

    private static ReadOnlySpan<char> Bare(string text) => text.AsSpan().Trim(Decoration);

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> text)
    {
        text = text.Trim(Decoration);
        var seam = text.IndexOfAny(Seams);
        return seam < 0 ? text : text[..seam];
    }

    // ·…, 1.…, ①…
    [GeneratedRegex("^(?:[·•▪*-]|\\d{1,2}[.、]|[①-⑳])")]
    private static partial Regex Item();
}
