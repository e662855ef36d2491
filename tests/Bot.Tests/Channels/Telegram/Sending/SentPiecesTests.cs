using Baozhai.Bot.Channels.Telegram.Sending;

namespace Baozhai.Bot.Tests.Channels.Telegram.Sending;

public sealed class SentPiecesTests
{
    private readonly SentPieces _sent = new();

    [Fact]
    public void What_was_accepted_is_remembered_until_it_is_over()
    {
        _sent.Note(1, 2);
        Assert.Equal(2, _sent.Of(1));

        _sent.Forget(1);
        Assert.Equal(0, _sent.Of(1));
    }

    [Fact]
    public void Leftovers_do_not_add_up_and_the_oldest_go_first()
    {
        for (var delivery = 1; delivery <= 10_001; delivery++) _sent.Note(delivery, 1);

        Assert.Equal(0, _sent.Of(1));
        Assert.Equal(1, _sent.Of(2));
        Assert.Equal(1, _sent.Of(10_001));
    }
}
