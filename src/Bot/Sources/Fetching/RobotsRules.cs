using System.Globalization;

namespace Baozhai.Bot.Sources.Fetching;

/// <summary>What a site's robots.txt allows (RFC 9309), with the pause it asks for (<c>Crawl-delay</c>, which is not in the standard and widely written).</summary>
internal sealed class RobotsRules
{
    // RFC 9309, 2.5: at least 500 KiB must be parsed, and a bound is due.
    private const int Largest = 512 * 1024;
    private const int MostRules = 10_000;
    private const int LongestPattern = 2_000;

    private readonly List<(string Pattern, bool Allows)> _rules = [];

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Nothing is allowed for now: robots.txt cannot be had.</summary>
    public static RobotsRules Closed { get; } = Parse("User-agent: *\nDisallow: /", "");

    /// <summary>The pause it asks for between two requests; null for none.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>Reads a robots.txt: the groups that name the agent, or else those of everybody.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The product token, for example <c>Baozhai</c>.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        var (own, everybody) = (new RobotsRules(), new RobotsRules());
        var named = false;
        var groups = new List<RobotsRules>();
        var inRules = true;
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, Largest)).EnumerateLines())
        {
            var line = raw.IndexOf('#') is >= 0 and var comment ? raw[..comment] : raw;
            if (line.IndexOf(':') is not (> 0 and var colon)) continue;
            var (key, value) = (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules) groups.Clear();
                inRules = false;
                if (value == "*") groups.Add(everybody);
                if (agent.Length > 0 && value.StartsWith(agent, StringComparison.OrdinalIgnoreCase)) groups.Add(own);
                named |= groups.Contains(own);
                continue;
            }

            inRules = true;
            foreach (var group in groups) group.Take(key, value);
        }

        return named ? own : everybody;
    }

    /// <summary>Whether a path with its query may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(string path)
    {
        var best = (Length: -1, Allows: true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length < best.Length || (pattern.Length == best.Length && !allows) || !Fits(pattern, path)) continue;
            best = (pattern.Length, allows);
        }

        return best.Allows;
    }

    private void Take(string key, string value)
    {
        if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400) Pause = TimeSpan.FromSeconds(seconds);
            return;
        }

        var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if ((allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase)) && value.Length is > 0 and <= LongestPattern && _rules.Count < MostRules) _rules.Add((value, allows));
    }

    // * is any run of characters, $ at the end the end; everything else stands for itself.
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var pieces = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var isLast = i == pieces.Length - 1;
            if (isLast && isWhole) return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
