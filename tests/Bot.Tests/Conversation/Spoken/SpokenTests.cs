using System.Text.Json;
using Baozhai.Bot.Tests.EndToEnd;

namespace Baozhai.Bot.Tests.Conversation.Spoken;

/// <summary>What people say, written down before the code that understands it, and what each line must come to.</summary>
public sealed class SpokenTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("first.jsonl", 0.95)]
    [InlineData("second.jsonl", 0.9)]
    [InlineData("third.jsonl", 0.9)]
    [InlineData("fourth.jsonl", 0.95)]
    [InlineData("fifth.jsonl", 0.9)]
    [InlineData("sixth.jsonl", 0.9)]
    [InlineData("seventh.jsonl", 0.9)]
    public void Nearly_all_spoken_lines_come_to_what_they_ask_for(string file, double share)
    {
        var missed = new List<string>();
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conversation", "Spoken", file)).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        foreach (var one in cases)
        {
            var said = one.GetProperty("said").GetString()!;
            var (intent, argument, _) = SpokenCase.Read(bot.Commands, said);
            var slots = one.GetProperty("slots").EnumerateArray().Select(slot => slot.GetString()!);
            if (!one.GetProperty("intent").GetString()!.Split('|').Contains(intent) || !slots.All(slot => SpokenCase.Holds(argument, slot))) missed.Add($"{said}: {intent} {argument}");
        }

        Assert.True(cases.Count - missed.Count >= share * cases.Count, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("eighth.jsonl", 0.93)]
    [InlineData("ninth.jsonl", 0.9)]
    [InlineData("tenth.jsonl", 0.87)]
    [InlineData("eleventh.jsonl", 0.87)]
    public async Task Nearly_all_spoken_lines_are_answered_with_what_they_ask_for(string file, double share)
    {
        var missed = new List<string>();
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conversation", "Spoken", "Answers", file)).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        foreach (var chat in cases.GroupBy(one => one.GetProperty("chat").GetString()!))
        {
            var said = chat.Select(one => one.GetProperty("said").GetString()!).ToArray();
            var last = chat.Last();
            var answer = string.Join('\n', await bot.AnswerAsync(said));
            var (want, never) = (last.GetProperty("want").GetString()!, last.GetProperty("never").GetString()!);
            var isRight = want.Split('&').All(part => part.Split('|').Any(word => answer.Contains(word, StringComparison.Ordinal))) && (never.Length == 0 || !answer.Contains(never, StringComparison.Ordinal));
            if (!isRight) missed.Add($"{said[^1]}: {answer}");
        }

        var chats = cases.Select(one => one.GetProperty("chat").GetString()).Distinct().Count();
        Assert.True(chats - missed.Count >= share * chats, string.Join('\n', missed));
    }
}
