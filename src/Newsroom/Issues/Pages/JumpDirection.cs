namespace Baozhai.Newsroom.Issues.Pages;

/// <summary>Which way a jump points.</summary>
internal enum JumpDirection
{
    /// <summary>下转: the article goes on there.</summary>
    Onward,

    /// <summary>上接: the article began there.</summary>
    Back,

    /// <summary>紧接: only the pages tell.</summary>
    Either,
}
