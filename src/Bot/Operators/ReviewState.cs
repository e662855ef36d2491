namespace Baozhai.Bot.Operators;

/// <summary>What became of a reader's report. The numbers are kept in the store.</summary>
internal enum ReviewState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Open,

    /// <summary>The reader was right, and it was put right.</summary>
    Fixed,

    /// <summary>Nothing was wrong.</summary>
    Rejected,
}
