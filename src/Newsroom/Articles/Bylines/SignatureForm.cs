namespace Baozhai.Newsroom.Articles.Bylines;

/// <summary>How an article is signed.</summary>
internal enum SignatureForm
{
    /// <summary>Not at all, or by an agency only.</summary>
    None,

    /// <summary>By reporters.</summary>
    Reporters,

    /// <summary>By a name alone, as commentaries are.</summary>
    Name,

    /// <summary>By an institution and names, as letters are.</summary>
    Institution,
}
