namespace Baozhai.Bot.Chats;

/// <summary>Which alerts come in quiet hours. The others wait for their end. The numbers are kept in the store.</summary>
internal enum QuietAlerts
{
    /// <summary>Every alert.</summary>
    All,

    /// <summary>Only <see cref="Baozhai.Newsroom.Alerts.Severity.Severe"/>.</summary>
    Severe,

    /// <summary>None.</summary>
    None,
}
