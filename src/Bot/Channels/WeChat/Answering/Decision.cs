namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Whether a sender is answered or told to wait: whichever comes first holds for every retry of the message.</summary>
internal sealed class Decision
{
    private const int Open = 0;
    private const int Ready = 1;
    private const int Late = 2;

    private int _made = Open;

    /// <summary>Says that the answer is ready; false when the sender was told to wait before.</summary>
    public bool TryAnswer() => Interlocked.CompareExchange(ref _made, Ready, Open) != Late;

    /// <summary>Says that the time is over; false when the answer came before.</summary>
    public bool TryTellToWait() => Interlocked.CompareExchange(ref _made, Late, Open) != Ready;
}
