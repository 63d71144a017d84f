// Package embedding turns a text into a vector by a static model of the model2vec kind: a table
// with a vector for every token, of which a text's are averaged (Tulkens and van Dongen,
// Model2Vec, 2024). No model ships with the project; who runs a desk may supply one.
//
// A model is three files, handed in as bytes:
//
//   - model.safetensors: the tensor "embeddings" of shape tokens × dimensions (F32, F16 or I8), and
//     optionally "weights" (F64, F32 or F16), a factor for each token, and "mapping" (I64 or I32),
//     the row of each token where several share one;
//   - tokenizer.json, in the format of Hugging Face's tokenizers, with a WordPiece or a Unigram model;
//   - config.json, of which "normalize" counts.
//
// A [Model] does not change and is safe for concurrent use.
package embedding
