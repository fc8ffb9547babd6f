using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>How visitors and operators of one server connect and speak. Everything that is measured is measured outside, by the markers.</summary>
internal interface ITarget : IDisposable
{
    /// <summary>Connects an operator, who tells of every visitor's message that arrives.</summary>
    Task AddOperatorAsync(int index, Action<Marker> arrived, Action<string> failed);

    /// <summary>Connects a visitor with a conversation of their own, which has an operator when there are any.</summary>
    /// <param name="index">Which.</param>
    /// <param name="replied">Told of every reply that arrives, when replies are what is measured.</param>
    /// <param name="failed">Told of what went wrong.</param>
    Task<IVisitor> AddVisitorAsync(int index, Action<Marker> replied, Action<string> failed);
}
