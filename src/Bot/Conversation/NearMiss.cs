using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation;

/// <summary>Finds the command somebody may have meant by a word that is none: 订约 防汛, 投条, subscibe flood. Never acted on without asking.</summary>
internal static class NearMiss
{
    private const int ShortestLatin = 4;

    /// <summary>The line with the command's word in the place of the one typed; null when no command is near.</summary>
    public static string? Of(string line, CommandTable commands)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var typed = space < 0 ? line : line[..space];
        foreach (var word in commands.ForEverybody.SelectMany(command => command.Description.Words))
        {
            if (space < 0 && typed.Length > 1 && typed != word && SoundsSame(typed, word)) return word;
            // Two characters of which one differs are as often another word; with something behind them they were meant to command.
            var isLatin = char.IsAscii(word[0]);
            if (isLatin ? word.Length < ShortestLatin : word.Length < 2 || (space < 0 && word.Length == 2)) continue;
            if (IsOneSlip(typed.ToLowerInvariant(), word.ToLowerInvariant())) return word + line[typed.Length..];
        }

        return null;
    }

    // 投条 for 头条.
    private static bool SoundsSame(string typed, string word) => typed.Length == word.Length && Pinyin.Of(typed) is { } sound && sound == Pinyin.Of(word);

    /// <summary>Whether one character was changed, added or left out, or two neighbours were swapped.</summary>
    internal static bool IsOneSlip(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        var same = a.AsSpan().CommonPrefixLength(b);
        if (same == b.Length || b.Length - a.Length > 1) return false;
        var restOfA = a.AsSpan(same);
        var restOfB = b.AsSpan(same);
        if (a.Length < b.Length) return restOfA.SequenceEqual(restOfB[1..]);
        return restOfA[1..].SequenceEqual(restOfB[1..])
            || (restOfA.Length > 1 && restOfA[0] == restOfB[1] && restOfA[1] == restOfB[0] && restOfA[2..].SequenceEqual(restOfB[2..]));
    }
}
