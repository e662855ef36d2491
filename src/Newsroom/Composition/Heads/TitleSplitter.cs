using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>Takes kicker, title and subtitle apart where one line holds them divided by spaces.</summary>
internal static class TitleSplitter
{
    // A part this long is a statement of its own; shorter ones are the halves of a two-part title.
    private const int LongPart = 12;
    private const int MostParts = 6;
    private const int LongestSeries = 8;
    private const int ShortestTitle = 9;

    // 以某某 做好某某: what such a part says is how, and no name.
    private const string Manner = "以让把为从在用与对向将由";

    // Where both halves have the words of the lead, the line is one title.
    private const double MoreOfIt = 0.35;

    /// <summary>Splits a headline.</summary>
    /// <param name="text">The headline as printed.</param>
    /// <param name="lead">The first paragraph, whose words the title shares.</param>
    /// <param name="body">The article's text.</param>
    /// <param name="words">The wording of that text.</param>
    public static (string? Kicker, string Title, string? Subtitle) Split(string text, string lead, string body, CharacterPairs words)
    {
        if (text.Length > HeadText.LongestHead)
            return (null, text, null);
        var parts = HeadText.Parts(text);
        if (parts.Count is < 2 or > MostParts)
            return (null, text, null);
        var first = MatchForm.Fold(parts[0]);
        var rest = HeadText.Join(parts.Skip(1), body);
        if (HeadText.Join(parts[0], parts[1], body) == parts[0] + parts[1])
            return (null, HeadText.Join(parts, body), null);
        if (parts.Count == 2 && ColumnLabel.IsSlogan(first, MatchForm.Fold(parts[1])))
            return (null, text, null);
        if (parts.Count > 2 && (ColumnLabel.IsSlogan(first, MatchForm.Fold(parts[1])) || IsMotto(parts, words)))
            return ($"{parts[0]} {parts[1]}", HeadText.Join(parts.Skip(2), body), null);
        if (BoxRule.IsLabel(first) || KickerForm.LeadsOver(first) || KickerForm.NamesEvent(first) || ColumnLabel.Is(first) && rest.Length > first.Length)
            return (parts[0], rest, null);
        if (IsSeries(first, rest, body, words))
            return (parts[0], rest, null);
        if (first.Length < LongPart)
            return (null, HeadText.Join(parts, body), null);
        if (parts.Count > 2 || KickerForm.NamesOccasion(first))
            return Length(parts[0]) >= Length(parts[1]) + 4 || KickerForm.NamesOccasion(first) ? (parts[0], rest, null) : (null, HeadText.Join(parts, body), null);
        return SplitTwo(parts[0], parts[1], lead);
    }

    // 学思践悟 笃行不怠: two parts of one length, of which the text has nothing, before a title that it has.
    private static bool IsMotto(IReadOnlyList<string> parts, CharacterPairs words) =>
        parts[0].Length == parts[1].Length && parts[0].Length is 3 or 4 or 5 && words.Share(parts[0]) == 0 && words.Share(parts[1]) == 0
        && words.Share(string.Join(' ', parts.Skip(2))) > 0;

    // The name of a series, of which the text has nothing, or which it quotes.
    private static bool IsSeries(string first, string rest, string body, CharacterPairs words)
    {
        if (first.Length is < 3 or > LongestSeries || Length(rest) < ShortestTitle || Manner.Contains(first[0], StringComparison.Ordinal))
            return false;
        return words.Share(first) == 0 && words.Share(rest) > 0 || body.Contains($"“{first}”", StringComparison.Ordinal);
    }

    private static (string? Kicker, string Title, string? Subtitle) SplitTwo(string first, string second, string lead)
    {
        if (KickerForm.MeetingHeld(first) && KickerForm.CallsToAction(second))
            return (first, second, null);
        var words = new CharacterPairs();
        words.Add(lead);
        double before = words.Share(first), after = words.Share(second);
        if (after > before + MoreOfIt && Length(second) >= 9)
            return (first, second, null);
        return before > after + 0.3 && before > 0.6 ? (null, first, second) : (null, $"{first} {second}", null);
    }

    private static int Length(string text) => text.Count(char.IsLetterOrDigit);
}
