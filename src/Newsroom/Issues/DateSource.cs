namespace Baozhai.Newsroom.Issues;

/// <summary>Where the date of an issue comes from.</summary>
public enum DateSource
{
    /// <summary>No date could be found.</summary>
    None,

    /// <summary>Printed in the masthead.</summary>
    Masthead,

    /// <summary>Concluded from the stories; the warnings of the issue say how.</summary>
    Inferred,

    /// <summary>Given by the operator, for example in the file's name.</summary>
    Given,
}
