using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill.Audits;

/// <summary>Compares what visitors were told with what is there. Each method yields one line for each case in which the two differ.</summary>
internal static class LedgerAudit
{
    /// <summary>Finds acknowledged messages that are not where the answer said, with the text that was sent.</summary>
    public static IEnumerable<string> Lost(IReadOnlyList<Sent> ledger, IReadOnlyList<LogLine> log)
    {
        var found = log.ToLookup(line => line.Sequence);
        return ledger
            .Where(sent => sent.Sequence is { } sequence && !found[sequence].Any(line => line.Key == sent.Key && line.Text == sent.Text))
            .Select(sent => $"{sent.Key} was acknowledged as {sent.Sequence} and is not there");
    }

    /// <summary>Finds messages that are there more than once.</summary>
    public static IEnumerable<string> Twice(Visitor visitor, IReadOnlyList<LogLine> log) => log
        .Where(line => line.Key is not null)
        .GroupBy(line => line.Key, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => $"{visitor.Name}: {same.Key} is there as {string.Join(" and ", same.Select(line => line.Sequence))}");

    /// <summary>Finds places where the log goes back, or where a sender's later message stands before an earlier one.</summary>
    public static IEnumerable<string> OutOfOrder(Visitor visitor, IReadOnlyList<LogLine> log)
    {
        var numbers = visitor.Ledger.ToDictionary(sent => sent.Key, sent => sent.Number, StringComparer.Ordinal);
        var mine = log.Where(line => line.Key is not null && numbers.ContainsKey(line.Key)).ToList();
        return Falls(log, line => line.Sequence).Concat(Falls(mine, line => numbers[line.Key ?? ""]))
            .Select(fall => $"{visitor.Name}: {fall.After} stands behind {fall.Before}");
    }

    /// <summary>Finds the first place in which two readings of one log differ.</summary>
    public static IEnumerable<string> Different(string who, IReadOnlyList<LogLine> one, IReadOnlyList<LogLine> other)
    {
        if (one.SequenceEqual(other))
        {
            yield break;
        }

        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        yield return $"{who}: {one.Count} and {other.Count} lines, different from line {at + 1}: {one.ElementAtOrDefault(at)} and {other.ElementAtOrDefault(at)}";
    }

    private static IEnumerable<(LogLine Before, LogLine After)> Falls(IReadOnlyList<LogLine> lines, Func<LogLine, long> by) =>
        lines.Zip(lines.Skip(1)).Where(pair => by(pair.First) >= by(pair.Second));
}
