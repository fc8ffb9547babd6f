namespace Omnichannel.Tests.Bench.Rows;

/// <summary>What a row of the bench has found.</summary>
/// <param name="Lines">Its lines of the table.</param>
/// <param name="Wrong">How many messages were lost, doubled, disordered or refused; anything but 0 fails the run.</param>
internal sealed record Result(IReadOnlyList<Line> Lines, long Wrong = 0);

/// <summary>One thing that can be measured.</summary>
/// <param name="Name">What <c>--filter</c> looks at.</param>
/// <param name="RunAsync">Measures it.</param>
internal sealed record Row(string Name, Func<Task<Result>> RunAsync);
