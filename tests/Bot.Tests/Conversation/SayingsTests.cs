using Baozhai.Bot.Conversation.Understanding;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class SayingsTests
{
    [Fact]
    public void Stand_ins_take_turns_and_one_alone_is_said_of_each()
    {
        var sayings = Sayings.Parse("""{ "standins": { "word": ["房价", "北斗"] }, "examples": { "search": ["{word}", "找{word}", "查{word}"] } }""");

        Assert.Equal(["房价", "北斗", "找房价", "查北斗"], sayings.Lines.Select(line => line.Line));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("nothing")]
    [InlineData("""{ "standins": {}, "examples": { "search": "one" } }""")]
    public void A_file_of_another_form_is_named(string json) =>
        Assert.Contains("sayings.json", Assert.Throws<FormatException>(() => Sayings.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_line_is_said_for_two_wishes()
    {
        var twice = Sayings.Load().Lines.Distinct().GroupBy(line => line.Line).Where(lines => lines.Count() > 1).Select(lines => lines.Key);

        Assert.Empty(twice);
    }
}
