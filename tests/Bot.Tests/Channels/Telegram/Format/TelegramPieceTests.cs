using System.Text;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

public sealed class TelegramPieceTests
{
    private static readonly Button More = new("继续", "继续");

    private static readonly Gen<ReplyPart> AnyPart =
        from text in PrintedText.Any
        from part in Gen.Elements<ReplyPart>(new HeadingPart(text), new TextPart(text), new TextPart(text, Folds: true), new ItemPart(1, text), new ItemPart(2, text, text, text))
        select part;

    [Fact]
    public void Whatever_is_said_every_message_is_one_that_Telegram_takes() => Prop
        .ForAll(AnyPart.ArrayOf().ToArbitrary(), parts => Pieces(parts).All(piece =>
            piece.Plain.Length <= RunCutter.Longest
            && (piece.Plain.Trim().Length > 0 || piece.Document is not null)
            && PrintedText.IsBalanced(piece.Html)
            && PrintedText.Shown(piece.Html) == piece.Plain))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_story_is_several_messages_that_rejoin_to_it()
    {
        var story = string.Concat(Enumerable.Range(0, 600).Select(number => $"第{number}段，水位<40米 & 上涨😀。"));

        var pieces = Pieces(new HeadingPart("标题"), new TextPart(story));

        Assert.True(pieces.Count > 1);
        Assert.Equal("标题\n\n" + story, string.Concat(pieces.Select(piece => piece.Plain)));
    }

    [Fact]
    public void More_than_five_messages_are_a_document_with_the_beginning_as_its_caption()
    {
        var story = string.Concat(Enumerable.Range(0, 3000).Select(number => $"第{number}段，水位<40米。\n"));

        var document = Assert.Single(Pieces(new HeadingPart("清江：全文"), new TextPart(story, Folds: true)));

        Assert.Equal("清江全文.txt", document.Document?.Name);
        Assert.Equal("\ufeff【清江：全文】\n\n" + story, Encoding.UTF8.GetString(document.Document!.Content));
        Assert.InRange(document.Plain.Length, 500, RunCutter.LongestCaption);
        Assert.True(PrintedText.IsBalanced(document.Html));
    }

    [Fact]
    public void A_file_is_a_document_with_a_short_text_as_its_caption_and_the_buttons()
    {
        var reply = new Reply { Parts = [new TextPart("你的数据"), new FilePart("a.jsonl", "application/jsonl", "{}")], Buttons = [[More]] };

        var document = Assert.Single(TelegramPiece.Of(reply, _ => { }));

        Assert.Equal(("你的数据", "a.jsonl", "{}"), (document.Html, document.Document?.Name, Encoding.UTF8.GetString(document.Document!.Content)));
        Assert.NotNull(document.Keyboard);
    }

    [Fact]
    public void A_file_behind_a_longer_text_stands_by_itself()
    {
        var pieces = Pieces(new TextPart(new string('水', 2000)), new FilePart("a.jsonl", "application/jsonl", "{}"));

        Assert.Equal([null, "a.jsonl"], pieces.Select(piece => piece.Document?.Name));
        Assert.Equal("", pieces[1].Html);
    }

    [Fact]
    public void A_story_is_folded_also_where_it_is_cut()
    {
        var pieces = Pieces(new TextPart(new string('水', 5000), Folds: true));

        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.EndsWith("</blockquote>", piece.Html, StringComparison.Ordinal));
        Assert.StartsWith("<blockquote expandable>", pieces[1].Html, StringComparison.Ordinal);
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
