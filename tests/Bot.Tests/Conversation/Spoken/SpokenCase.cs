using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation.Spoken;

/// <summary>Compares what a spoken line was understood as with what it must come to.</summary>
internal static class SpokenCase
{
    private const string Weekdays = "一二三四五六日";

    /// <summary>What a line comes to: the intent, what the command is told, and how sure that is (<c>ask</c> where it is asked back).</summary>
    public static (string Intent, string Argument, string Certainty) Read(CommandTable commands, string said)
    {
        if (commands.Divide(TypedText.Normalise(said)) is { Count: > 1 } requests)
        {
            var each = requests.Select(commands.Find).ToList();
            var intents = each.Select(one => one.Command.Description.Slash).Distinct().ToList();
            return (string.Join('+', intents), string.Join(' ', each.Select(one => one.Argument)), "Divided");
        }

        var found = commands.Find(TypedText.Normalise(said));
        var slash = found.Command.Description.Slash;
        // Asked back between two is half understood; it counts only where either is right.
        var intent = slash == "talk" ? $"talk.{found.Argument}" : found.Certainty == Certainty.Unsure && found.Or is null ? $"perhaps {slash}" : slash;
        return (intent, found.Argument, found.Certainty.ToString());
    }

    /// <summary>Whether an argument has a slot in it, <c>topic:防汛应急</c> or <c>time:08:30</c>.</summary>
    public static bool Holds(string argument, string slot)
    {
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var (kind, value) = colon < 0 ? (slot, "") : (slot[..colon], slot[(colon + 1)..]);
        return kind switch
        {
            "all" => argument is "全部" or "所有栏目",
            // All news are of the city of the paper.
            "place" when value == "株洲市" => true,
            "days" => argument.Contains(value == "1234567" ? "每天" : "周" + string.Concat(value.Select(day => Weekdays[day - '1'])), StringComparison.Ordinal),
            "place" => argument.Contains(value.TrimEnd('市', '县', '区'), StringComparison.Ordinal),
            "zone" => argument.Length > 0,
            // What is typed behind a command's word stays as it was typed: 环保 for 生态环保.
            "topic" => argument.Contains(value, StringComparison.Ordinal) || argument.Contains(value[..2], StringComparison.Ordinal) || argument.Contains(value[^2..], StringComparison.Ordinal),
            _ => argument.Contains(value, StringComparison.OrdinalIgnoreCase),
        };
    }
}
