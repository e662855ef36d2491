using System.Text.RegularExpressions;
using Baozhai.Bot.Channels.Terminal;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Channels.Terminal;

/// <summary>A terminal somebody sits at.</summary>
public sealed partial class ScreenTerminalTests
{
    private static readonly ConsoleKeyInfo Enter = new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false);

    [Fact]
    public async Task What_was_typed_before_comes_back_by_arrows()
    {
        using var output = new StringWriter();
        var terminal = Terminal(output, isColoured: false, [.. Keys("水位"), Enter, .. Keys("搜索"), Enter, Key(ConsoleKey.UpArrow), Key(ConsoleKey.UpArrow), Key(ConsoleKey.DownArrow), Key(ConsoleKey.UpArrow), Enter]);

        Assert.Equal("水位", await terminal.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("搜索", await terminal.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("水位", await terminal.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_is_edited_within()
    {
        using var output = new StringWriter();
        var terminal = Terminal(output, isColoured: false, [.. Keys("订阅防汛🌊"), Key(ConsoleKey.Backspace), Key(ConsoleKey.Home), Key(ConsoleKey.RightArrow), Key(ConsoleKey.Delete), .. Keys("过"), Enter]);

        Assert.Equal("订过防汛", await terminal.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_end_is_typed_on_an_empty_line()
    {
        using var output = new StringWriter();
        var terminal = Terminal(output, isColoured: false, [new ConsoleKeyInfo('\u0004', ConsoleKey.D, shift: false, alt: false, control: true)]);

        Assert.Null(await terminal.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_shows_the_words_of_plain_text(bool isColoured)
    {
        using var output = new StringWriter();
        var reply = new Reply
        {
            Parts = [new HeadingPart("今天"), new ItemPart(1, "株洲水位", "湘江涨了", "株洲日报", [new TextMark(0, 2)]), new ItemPart(2, "甲"), new ItemPart(3, "甲"), new TextPart("完")],
        };

        await Terminal(output, isColoured, [], height: 30).ShowAsync(reply, isDelivery: false, TestContext.Current.CancellationToken);

        Assert.Equal(isColoured, output.ToString().Contains('\u001b', StringComparison.Ordinal));
        Assert.Equal(PlainText.Of(reply), Colour().Replace(output.ToString(), "").Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_long_answer_stops_at_the_end_of_the_screen()
    {
        using var output = new StringWriter();
        var reply = Reply.Of(string.Join('\n', Enumerable.Range(1, 40).Select(number => $"第{number}行")));

        await Terminal(output, isColoured: false, [Key(ConsoleKey.Spacebar), Key(ConsoleKey.Q)]).ShowAsync(reply, isDelivery: false, TestContext.Current.CancellationToken);

        Assert.Contains("第15行", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("第25行", output.ToString(), StringComparison.Ordinal);
    }

    private static ScreenTerminal Terminal(StringWriter output, bool isColoured, ConsoleKeyInfo[] keys, int height = 10)
    {
        var typed = new Queue<ConsoleKeyInfo>(keys);
        return new ScreenTerminal(typed.Dequeue, output, new ScreenSize(() => 40, () => height), isColoured);
    }

    private static IEnumerable<ConsoleKeyInfo> Keys(string text) => text.Select(letter => new ConsoleKeyInfo(letter, default, shift: false, alt: false, control: false));

    private static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: false);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
