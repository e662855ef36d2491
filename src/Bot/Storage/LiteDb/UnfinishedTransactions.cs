using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using LiteDB.Engine;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>
/// A transaction of LiteDB 5.0.21 whose pages could not be written throws when it is disposed of, and again in its finalizer, which would end the
/// process. The fields named here are private to LiteDB; where a version has none of these names, the engine is kept alive instead.
/// </summary>
internal static class UnfinishedTransactions
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly List<LiteEngine> Kept = [];

    /// <summary>Lets none of the transactions of a closed engine be finalized; returns how many there were.</summary>
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Their own Dispose, which would call it, throws before it does.")]
    public static int Forget(LiteEngine engine)
    {
        if (Value(engine, "_monitor") is not { } monitor || Value(monitor, "_transactions") is not IDictionary transactions)
        {
            lock (Kept) Kept.Add(engine);
            return 0;
        }

        foreach (var transaction in transactions.Values) GC.SuppressFinalize(transaction);
        return transactions.Count;
    }

    private static object? Value(object owner, string field) => owner.GetType().GetField(field, Private)?.GetValue(owner);
}
