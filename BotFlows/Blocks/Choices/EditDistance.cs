namespace Omnichannel.BotFlows.Blocks.Choices;

/// <summary>How many slips of the finger lie between two words: a letter too many, one missing, a wrong one, or two swapped.</summary>
internal static class EditDistance
{
    /// <summary>Counts the slips.</summary>
    /// <param name="left">One text; short, because the work grows with both lengths.</param>
    /// <param name="right">The other.</param>
    /// <param name="most">Where counting stops mattering.</param>
    /// <returns>The number, or <paramref name="most"/> + 1 when there are more.</returns>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        // Three rows of the usual table are enough; the one before last is for swapped letters.
        var (beforeLast, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = left[line - 1] == right[column - 1];
                var least = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), last[column - 1] + (isSame ? 0 : 1));
                var isSwap = line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1];
                row[column] = isSwap ? Math.Min(least, beforeLast[column - 2] + 1) : least;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[right.Length], most + 1);
    }
}
