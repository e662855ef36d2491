using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Conversation;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

public sealed class TelegramPieceTests
{
    private static readonly Button More = new("继续", "继续");

    private static readonly Gen<ReplyPart> AnyPart =
        from text in PrintedText.Any
        from part in Gen.Elements<ReplyPart>(new HeadingPart(text), new TextPart(text), new ItemPart(1, text), new ItemPart(2, text, text, text))
        select part;

    [Fact]
    public void Whatever_is_said_every_message_is_one_that_Telegram_takes() => Prop
        .ForAll(AnyPart.ArrayOf().ToArbitrary(), parts => Pieces(parts).All(piece =>
            piece.Plain.Length <= RunCutter.Longest
            && piece.Plain.Trim().Length > 0
            && PrintedText.IsBalanced(piece.Html)
            && PrintedText.Shown(piece.Html) == piece.Plain))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_story_is_several_messages_that_rejoin_to_it()
    {
        var story = string.Concat(Enumerable.Range(0, 900).Select(number => $"第{number}段，水位<40米 & 上涨😀。"));

        var pieces = Pieces(new HeadingPart("标题"), new TextPart(story));

        Assert.True(pieces.Count > 1);
        Assert.Equal("标题\n\n" + story, string.Concat(pieces.Select(piece => piece.Plain)));
    }

    [Fact]
    public void Headings_and_headlines_are_bold_and_sources_italic() => Assert.Equal(
        "<b>要闻</b>\n\n<b>1. 水位上涨</b>\n超警戒\n<i>株洲日报</i>",
        Assert.Single(Pieces(new HeadingPart("要闻"), new ItemPart(1, "水位上涨", "超警戒", "株洲日报"))).Html);

    [Fact]
    public void Buttons_stand_under_the_last_message_only()
    {
        var reply = new Reply { Parts = [new TextPart(new string('水', 5000))], Buttons = [[More]] };

        var pieces = TelegramPiece.Of(reply, _ => { });

        Assert.Equal(2, pieces.Count);
        Assert.Null(pieces[0].Keyboard);
        Assert.NotNull(pieces[1].Keyboard);
    }

    [Fact]
    public void A_reply_of_white_space_is_no_message() => Assert.Empty(Pieces(new TextPart(" \n　")));

    [Fact]
    public void Half_a_character_is_replaced_before_it_is_sent() => Assert.Equal("水\uFFFD", Assert.Single(Pieces(new TextPart("水\ud83d"))).Plain);

    private static IReadOnlyList<TelegramPiece> Pieces(params ReplyPart[] parts) =>
        TelegramPiece.Of(new Reply { Parts = parts }, button => Assert.Fail($"{button.Label} was left out."));
}
