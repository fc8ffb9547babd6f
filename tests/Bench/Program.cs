using Omnichannel.Tests.Bench;
using Omnichannel.Tests.Bench.Rows;
using Omnichannel.Tests.Bench.Servers;

if (BenchOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- [--filter NAME] [--runs N] [--size small|full] [--no-publish]");
    return 2;
}

var published = new Published();
if (options.Publish)
{
    published.Publish();
}

Row[] rows = [.. new RelayRows(options, published).All, new IdleRow(options, published).Row, new StartRow(options, published).Row, new AssignRow(options, published).Row, new ListRow(options, published).Row, .. new WebhookRows(options, published).All];
var lines = new List<Line>();
var wrong = 0L;
foreach (var row in rows.Where(row => row.Name.Contains(options.Filter, StringComparison.OrdinalIgnoreCase)))
{
    Console.WriteLine($"Measuring {row.Name} …");
    var result = await row.RunAsync();
    lines.AddRange(result.Lines);
    wrong += result.Wrong;
}

Console.WriteLine($"\nCommit {published.Commit()}, {Environment.ProcessorCount} cores, {(options.IsFull ? "full" : "small")} size\n");
Console.WriteLine(Line.Header);
lines.ForEach(Console.WriteLine);
Console.WriteLine($"\nLost, doubled, disordered or refused: {wrong}");

// Times never fail a run: they say more about the machine than about a change. What got lost does.
return wrong == 0 ? 0 : 1;
