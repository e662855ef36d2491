namespace Baozhai.Bot.Conversation;

/// <summary>What a search can be narrowed to.</summary>
internal enum SearchFilter
{
    /// <summary>栏目: a topic.</summary>
    Topic,

    /// <summary>地点: a place.</summary>
    Place,

    /// <summary>报纸: a paper.</summary>
    Paper,

    /// <summary>版: a page.</summary>
    Page,

    /// <summary>日期: a day, a month or a year.</summary>
    Date,
}
