namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>The signs by which the wish of a line is known: the roles its words may have and in which order, and its characters and English words in ones, twos and threes, each slot being one.</summary>
internal static class LineSigns
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const string Begin = "\u0002";
    private const string End = "\u0003";

    /// <summary>The signs of a line, each once.</summary>
    /// <param name="tokens">Its words.</param>
    /// <param name="line">The line.</param>
    /// <param name="slots">The roles that have a value.</param>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<Token> tokens, string line, SlotRoles slots)
    {
        var signs = new HashSet<ulong> { Hash("bias") };
        var units = new List<string> { Begin };
        var before = "^";
        foreach (var token in tokens)
        {
            foreach (var sense in token.Senses.Where(sense => sense.Weight > 0)) signs.Add(Hash("role", $"{sense.Role.Bits:x}"));
            var slot = slots.Of(token);
            if (slot is null || slot == Slots.Word) units.AddRange(Units(line.AsSpan(token.Start, token.Length)));
            if (slot is not null) units.Add($"<{slot}>");
            if (slot is null && token.LeastWeight == 0) continue;
            var name = slot ?? $"{token.Senses.MaxBy(sense => sense.Weight).Role.Bits:x}";
            signs.Add(Hash("pair", before, name));
            before = name;
        }

        signs.Add(Hash("pair", before, "$"));
        units.Add(End);
        for (var at = 0; at < units.Count; at++)
        {
            signs.Add(Hash("1", units[at]));
            if (at > 0) signs.Add(Hash("2", units[at - 1], units[at]));
            if (at > 1) signs.Add(Hash("3", units[at - 2], units[at - 1], units[at]));
        }

        return [.. signs];
    }

    private static List<string> Units(ReadOnlySpan<char> text)
    {
        var units = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var from = at;
            while (char.IsAscii(text[from]) && at + 1 < text.Length && char.IsAscii(text[at + 1]) && text[at + 1] != ' ' && text[from] != ' ') at++;
            if (text[from] != ' ') units.Add(text[from..(at + 1)].ToString().ToLowerInvariant());
        }

        return units;
    }

    private static ulong Hash(params ReadOnlySpan<string> parts)
    {
        var hash = Basis;
        foreach (var part in parts)
        {
            foreach (var letter in part) hash = (hash ^ letter) * Prime;
            hash = (hash ^ 0xffff) * Prime;
        }

        return hash;
    }
}

/// <summary>Which slot a word fills.</summary>
/// <param name="roles">The roles.</param>
internal sealed class SlotRoles(RoleSet roles)
{
    // The first that fits: a station is also a place, and a city of a time zone as well.
    private static readonly string[] Order =
        [Slots.Item, Slots.Day, Slots.Today, Slots.Time, Slots.Span, Slots.Days, Slots.Period, Slots.Station, Slots.Own, Slots.Topic, Slots.Place, Slots.Zone, Slots.Language, Slots.Word];

    private readonly (string Name, Role Role)[] _roles = [.. Order.Select(name => (name, roles[name]))];

    /// <summary>The slot; null for a word of none.</summary>
    public string? Of(Token token)
    {
        foreach (var (name, role) in _roles)
        {
            if ((token.Roles & role).Any) return name;
        }

        return null;
    }
}
