namespace Baozhai.Bot.Chats;

/// <summary>
/// Topics, places and words that are followed together: 防汛 in 醴陵, 油价 or 汽油, 贷款 without 广告. Kept as text:
/// <c>topic:防汛应急 +place:醴陵市 -word:演练</c>, alternatives divided by <c>|</c>.
/// </summary>
/// <param name="All">What must all be there; of each group one is enough. At least one group, none empty.</param>
/// <param name="None">What must not be there.</param>
internal sealed record Combination(IReadOnlyList<IReadOnlyList<Subscription>> All, IReadOnlyList<Subscription> None)
{
    private static readonly (SubscriptionKind Kind, string Name)[] Kinds =
        [(SubscriptionKind.Topic, "topic"), (SubscriptionKind.Place, "place"), (SubscriptionKind.Word, "word")];

    /// <summary>The subscription to what is described: a plain one where it is a single topic, place or word.</summary>
    public Subscription ToSubscription() => All is [[var only]] && None.Count == 0 ? only : new Subscription(SubscriptionKind.Combination, ToString());

    /// <summary>What a subscription is to, as a combination; of one where it is plain.</summary>
    /// <exception cref="FormatException">It is a combination that was not written by <see cref="ToString"/>.</exception>
    public static Combination Of(Subscription subscription) =>
        subscription.Kind == SubscriptionKind.Combination ? Parse(subscription.Value) : new Combination([[subscription]], []);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no combination; the message says why.</exception>
    public static Combination Parse(string text)
    {
        var all = new List<IReadOnlyList<Subscription>>();
        var none = new List<Subscription>();
        foreach (var term in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (term[0] == '-') none.Add(ReadOne(term[1..]));
            else all.Add([.. term.TrimStart('+').Split('|').Select(ReadOne)]);
        }

        return all.Count > 0 ? new Combination(all, none) : throw new FormatException($"“{text}” names nothing to look for");
    }

    /// <summary>The text form.</summary>
    public override string ToString() => string.Join(
        ' ',
        All.Select((group, index) => (index > 0 ? "+" : "") + string.Join('|', group.Select(Write))).Concat(None.Select(one => "-" + Write(one))));

    private static string Write(Subscription one) => $"{Kinds.First(kind => kind.Kind == one.Kind).Name}:{Escape(one.Value)}";

    private static Subscription ReadOne(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        foreach (var (kind, name) in Kinds)
        {
            if (colon == name.Length && colon < text.Length - 1 && text.StartsWith(name, StringComparison.Ordinal))
                return new Subscription(kind, Uri.UnescapeDataString(text[(colon + 1)..]));
        }

        throw new FormatException($"“{text}” must look like topic:防汛应急, place:醴陵市 or word:知识产权");
    }

    // What divides the text form cannot stand in it.
    private static string Escape(string value) => string.Concat(value.Select(c => c is ' ' or '|' or '+' or '-' or '%' || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString()));
}
