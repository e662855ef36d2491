namespace Baozhai.Bot.Chats;

/// <summary>When a chat gets the stories of the week.</summary>
/// <param name="Weekday">ISO number, 1 is Monday.</param>
/// <param name="Time">Time of day in the chat's zone.</param>
internal sealed record WeeklyTime(int Weekday, TimeOnly Time);
