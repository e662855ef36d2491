namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>A way to ask for something: the roles its words have, and how well a line fits.</summary>
/// <param name="Intent">What is asked for: the slash form of a command, or <c>talk.</c> with a kind of small talk.</param>
/// <param name="Required">Roles that must be there, each with its alternatives.</param>
/// <param name="Explained">Roles that have a place in it, those that are required among them.</param>
/// <param name="Forbidden">Roles that must not be there, unless the word has another role that has a place.</param>
internal sealed record Frame(string Intent, IReadOnlyList<Role> Required, Role Explained, Role Forbidden)
{
    // Of two readings that explain the same the more special one is meant.
    private const double ForEachRequired = 0.03;

    /// <summary>Reads one: <c>stop thing news? -how</c>.</summary>
    /// <exception cref="FormatException">It names a role there is not.</exception>
    public static Frame Parse(string intent, string text, RoleSet roles)
    {
        var required = new List<Role>();
        var (explained, forbidden) = (default(Role), default(Role));
        foreach (var term in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var role = term.Trim('-', '?').Split('|').Aggregate(default(Role), (all, name) => all | roles[name]);
            if (term[0] == '-')
            {
                forbidden |= role;
                continue;
            }

            explained |= role;
            if (term[^1] != '?') required.Add(role);
        }

        return new Frame(intent, required, explained, forbidden);
    }

    /// <summary>The part of what a line says that the frame explains, from 0 to 1, and a little for each role it requires; null when it does not fit.</summary>
    /// <param name="tokens">The words of the line.</param>
    public (double Coverage, double Score)? Fit(IReadOnlyList<Token> tokens)
    {
        var (told, lost, used) = (0.0, 0.0, 0);
        Span<bool> met = stackalloc bool[Required.Count];
        foreach (var token in tokens)
        {
            if ((token.Roles & Explained).Any)
            {
                told += token.WeightIn(Explained);
                var isUsed = false;
                for (var index = 0; index < Required.Count; index++)
                {
                    if (!(token.Roles & Required[index]).Any) continue;
                    met[index] = isUsed = true;
                }

                if (isUsed) used++;
            }
            else if ((token.Roles & Forbidden).Any)
            {
                return null;
            }
            else
            {
                lost += token.LeastWeight;
            }
        }

        if (met.Contains(false) || used < Required.Count) return null;
        var coverage = told / Math.Max(told + lost, 0.01);
        return (coverage, coverage + (ForEachRequired * Required.Count));
    }
}
