using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Operators;

/// <summary>Something outside the program that may not work: a channel, a source, a program it calls. Looked at on request, by <c>doctor</c>.</summary>
internal interface ICheckup
{
    /// <summary>Looks at it. Nothing is sent to any reader, and nothing is kept.</summary>
    /// <param name="language">The language of what is found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken);
}

/// <summary>Looks at everything: settings, store, folders, lexicons, and then what is outside the program.</summary>
internal interface IDoctor
{
    /// <summary>Looks at each. What is wrong is a finding and not an exception; while settings or store are wrong, nothing outside is looked at.</summary>
    /// <param name="language">The language of what is found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<Finding> LookAsync(Language language, CancellationToken cancellationToken);
}

/// <summary>What was found.</summary>
/// <param name="Name">What was looked at, as people call it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">What works or does not, without secrets.</param>
/// <param name="Next">What to do next; null for nothing.</param>
internal sealed record Finding(string Name, FindingState State, string Text, string? Next = null);

/// <summary>How something stands.</summary>
internal enum FindingState
{
    /// <summary>It works, as far as can be seen from here.</summary>
    Well,

    /// <summary>It is not used.</summary>
    Off,

    /// <summary>It does not work.</summary>
    Fault,
}
