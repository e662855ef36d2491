namespace Baozhai.Bot.Conversation;

/// <summary>Divides the text of a subscription into terms.</summary>
internal static class SubscriptionTokens
{
    private const string Commas = ",、;，；/";
    private const string Opening = "\"“「『";
    private const string Closing = "\"”」』“";
    private static readonly HashSet<string> LinkWords = new(["和", "与", "及", "以及", "还有", "跟", "and", "about", "on", "the", "关于", "新闻", "news"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists of terms; a comma begins a new list.</summary>
    public static IReadOnlyList<IReadOnlyList<SubscriptionToken>> Lists(string text)
    {
        var lists = new List<IReadOnlyList<SubscriptionToken>>();
        var list = new List<SubscriptionToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (Commas.Contains(text[at], StringComparison.Ordinal))
            {
                lists.Add(list);
                list = [];
                at++;
            }
            else if (text[at] == ' ')
            {
                at++;
            }
            else if (Read(text, ref at) is { } token)
            {
                list.Add(token);
            }
        }

        lists.Add(list);
        return [.. lists.Where(terms => terms.Count > 0)];
    }

    private static SubscriptionToken? Read(string text, ref int at)
    {
        var sign = text[at] is '+' or '-' ? text[at++] : '\0';
        while (at < text.Length && text[at] == ' ') at++;
        var alternatives = new List<(string Text, bool Quoted)>();
        while (at < text.Length)
        {
            var (word, quoted) = Opening.Contains(text[at], StringComparison.Ordinal) ? (Quoted(text, ref at), true) : (Bare(text, ref at), false);
            if (word.Length > 0) alternatives.Add((word, quoted));
            if (at >= text.Length || text[at] != '|') break;
            at++;
        }

        return alternatives.Count == 0 || (alternatives is [(var only, false)] && LinkWords.Contains(only)) ? null : new SubscriptionToken(sign, alternatives);
    }

    private static string Quoted(string text, ref int at)
    {
        var from = ++at;
        while (at < text.Length && !Closing.Contains(text[at], StringComparison.Ordinal)) at++;
        var word = text[from..at].Trim();
        at++;
        return word;
    }

    private static string Bare(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is not (' ' or '|') && !Commas.Contains(text[at], StringComparison.Ordinal) && !(at > from && (Opening.Contains(text[at], StringComparison.Ordinal) || Joins(text, at)))) at++;
        return text[from..at];
    }

    // 防汛+醴陵 is two terms, C++ is one.
    private static bool Joins(string text, int at) => text[at] == '+' && at + 1 < text.Length && text[at + 1] is not (' ' or '+' or '|') && text[at - 1] != '+';
}

/// <summary>A term of the text of a subscription.</summary>
/// <param name="Sign"><c>+</c> must be there too, <c>-</c> must not, <c>\0</c> none.</param>
/// <param name="Alternatives">The words divided by <c>|</c>, at least one, and whether each stood in quotes.</param>
internal sealed record SubscriptionToken(char Sign, IReadOnlyList<(string Text, bool Quoted)> Alternatives);
