using System.Net;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>Answers look-ups one after the other with what a test wrote down; the last answer stays.</summary>
internal sealed class FakeResolver(params string[][] answers) : IHostResolver
{
    public List<string> Asked { get; } = [];

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var answer = answers[Math.Min(Asked.Count, answers.Length - 1)];
        Asked.Add(host);
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
