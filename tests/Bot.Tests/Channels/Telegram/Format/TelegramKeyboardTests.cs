using System.Text;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

public sealed class TelegramKeyboardTests
{
    [Fact]
    public void Every_button_is_kept_with_an_action_of_1_to_64_bytes_or_reported() => Prop
        .ForAll(PrintedText.Any.ArrayOf().ToArbitrary(), texts =>
        {
            var left = new List<Button>();
            var buttons = texts.Select(text => new Button(text, text)).ToList();
            var kept = TelegramKeyboard.Of([buttons], left.Add)?.InlineKeyboard.SelectMany(row => row).ToList() ?? [];
            return kept.Count + left.Count == buttons.Count
                && kept.All(button => Encoding.UTF8.GetByteCount(button.CallbackData!) is >= 1 and <= TelegramKeyboard.LongestAction && button.Text.Trim().Length > 0);
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void Chinese_counts_three_bytes_a_character(int characters, bool fits)
    {
        var keyboard = TelegramKeyboard.Of([[new Button("搜", new string('水', characters))]], _ => { });

        Assert.Equal(fits, keyboard is not null);
    }

    [Fact]
    public void A_row_that_loses_all_its_buttons_goes()
    {
        var keyboard = TelegramKeyboard.Of([[new Button("", "头条")], [new Button("头条", "头条")]], _ => { });

        Assert.Single(keyboard!.InlineKeyboard);
    }

    [Fact]
    public void Without_buttons_there_is_no_keyboard() => Assert.Null(TelegramKeyboard.Of([], _ => { }));
}
