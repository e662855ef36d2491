using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation;

/// <summary>
/// What stands at the end of a line that a button under a list says, so that the list is shown again as it then is and not an answer of its own:
/// <c>订阅 防汛应急 @栏目</c>. Nobody needs to type it.
/// </summary>
internal static class ListReturn
{
    /// <summary>Back to the topics.</summary>
    public const string Topics = "@栏目";

    /// <summary>Back to what is followed, to stop following more of it.</summary>
    public const string Followed = "@退订";

    /// <summary>The argument without the mark, and the mark; null when there is none.</summary>
    public static (string Argument, string? Mark) Split(string argument)
    {
        foreach (var mark in (ReadOnlySpan<string>)[Topics, Followed])
        {
            if (argument.EndsWith(" " + mark, StringComparison.Ordinal)) return (argument[..^(mark.Length + 1)].TrimEnd(), mark);
        }

        return (argument, null);
    }

    /// <summary>Whether a line turns the list whose button says it: to another page, or to how it stands afterwards.</summary>
    public static bool StaysInList(string line) => Split(line).Mark is not null || ListOffset.Split(line).Subject.Length < line.Length;
}
