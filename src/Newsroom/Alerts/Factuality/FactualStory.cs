using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Alerts.Factuality;

/// <summary>
/// A story in which everything that is not a current fact is replaced by spaces: rumours with their denials, the past, drills, rules, figures of speech.
/// The length stays the same, so an index in the blanked text is an index in the printed text.
/// Code that looks for dangers uses this text; code that shows text to readers uses the printed one.
/// </summary>
internal sealed class FactualStory
{
    private FactualStory(IReadOnlyList<string> head, IReadOnlyList<Paragraph> body, bool denies) =>
        (Head, Body, Denies) = (head, body, denies);

    /// <summary>Title, kicker and subtitles.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>The body.</summary>
    public IReadOnlyList<Paragraph> Body { get; }

    /// <summary>Whether the story denies a rumour in its head or its lead: its brief must say so.</summary>
    public bool Denies { get; }

    /// <summary>Head and body as plain texts.</summary>
    public IReadOnlyList<string> Texts => [.. Head, .. Body.Select(paragraph => paragraph.Text)];

    /// <summary>The facts of a story.</summary>
    /// <param name="head">Title, kicker and subtitles.</param>
    /// <param name="body">The body.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    public static FactualStory Of(IReadOnlyList<string> head, IReadOnlyList<Paragraph> body, DateOnly? issueDate) => Of(head, body, Fold(head, body), issueDate);

    /// <summary>The facts of a story whose texts are folded already.</summary>
    /// <param name="head">Title, kicker and subtitles.</param>
    /// <param name="body">The body.</param>
    /// <param name="folded">Both, as <see cref="Fold"/> gives them.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    public static FactualStory Of(IReadOnlyList<string> head, IReadOnlyList<Paragraph> body, IReadOnlyList<string> folded, DateOnly? issueDate)
    {
        var denied = Rumour.In(folded, head.Count);
        TextSpan[] hidden = [.. denied, .. Actuality.In(folded, head.Count, issueDate), .. FigureOfSpeech.In(folded)];
        var denies = Rumour.IsToldAtOnce(denied, head.Count);
        if (hidden.Length == 0)
            return new FactualStory(head, body, denies);
        var blanks = hidden.ToLookup(span => span.Text);
        return new FactualStory(
            [.. head.Select((part, index) => Blank(part, blanks[index]))],
            [.. body.Select((paragraph, index) => blanks[head.Count + index].Any() ? paragraph with { Text = Blank(paragraph.Text, blanks[head.Count + index]) } : paragraph)],
            denies);
    }

    /// <summary>Head and body in the form patterns are written in.</summary>
    public static string[] Fold(IReadOnlyList<string> head, IReadOnlyList<Paragraph> body) =>
        [.. head.Select(part => MatchForm.Fold(part)), .. body.Select(paragraph => MatchForm.Fold(paragraph.Text))];

    /// <summary>A text with some of its parts blanked out.</summary>
    public static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        char[]? blanked = null;
        foreach (var span in spans)
            (blanked ??= text.ToCharArray()).AsSpan(span.Start, span.End - span.Start).Fill(' ');
        return blanked is null ? text : new string(blanked);
    }
}

/// <summary>A part of one of the texts of a story.</summary>
/// <param name="Text">The number of the text: the parts of the head first, then the paragraphs.</param>
/// <param name="Start">Where it starts in that text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct TextSpan(int Text, int Start, int End);
