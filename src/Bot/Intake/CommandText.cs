using System.Text;

namespace Baozhai.Bot.Intake;

/// <summary>A command as an operator writes it into the settings: words, with double quotes around those that have spaces.</summary>
internal static class CommandText
{
    /// <summary>Its parts, the program first; null where a quote is not closed.</summary>
    public static IReadOnlyList<string>? Parts(string command)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool isQuoted = false, isPart = false;
        foreach (var character in command)
        {
            if (character == '"')
            {
                (isQuoted, isPart) = (!isQuoted, true);
            }
            else if (char.IsWhiteSpace(character) && !isQuoted)
            {
                if (isPart) parts.Add(part.ToString());
                part.Clear();
                isPart = false;
            }
            else
            {
                part.Append(character);
                isPart = true;
            }
        }

        if (isPart) parts.Add(part.ToString());
        return isQuoted ? null : parts;
    }
}
