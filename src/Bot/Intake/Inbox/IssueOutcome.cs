using System.Text.Json.Serialization;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>What became of a file that was handed in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueOutcome>))]
internal enum IssueOutcome
{
    /// <summary>A new issue.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>It took the place of an earlier file.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>It was there already.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It could not be used.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
